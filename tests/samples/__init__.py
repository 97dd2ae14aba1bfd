"""Samples that several tests share."""
