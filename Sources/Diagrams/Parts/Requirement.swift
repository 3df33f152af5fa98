/// Refuses an option unless something holds, and says what is wrong with it.
func require(_ holds: Bool, _ option: String, _ reason: @autoclosure () -> String) throws(DiagramError) {
  if !holds { throw .option(option, reason: reason()) }
}
