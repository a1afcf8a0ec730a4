"""What the product promises; each test is one promise and its name says which."""
