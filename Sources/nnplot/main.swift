print("nnplot")
