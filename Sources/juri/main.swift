print("juri")
