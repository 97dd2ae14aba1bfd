"""Pictures that stand or move, from files to planes and rectangles of them."""
