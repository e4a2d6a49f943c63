"""What authors may write, and what an edition leaves out."""
