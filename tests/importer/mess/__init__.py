"""Made-up articles rendered into the mess that extraction leaves, with what is true of them."""
