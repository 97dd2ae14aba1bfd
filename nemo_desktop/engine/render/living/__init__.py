"""What makes a still picture live: weather, water, light."""
