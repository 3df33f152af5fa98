/// Different texts, each kept once and known by a number: labels of a million rows take the room of their kinds.
struct TextPool {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// A hash table with open addresses; 0 is a free place, other entries are numbers plus 1.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  /// How many texts there are.
  var count: Int { ends.count }

  /// The bytes of a text.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// The number of a text, which is kept if it is new.
  mutating func number(of text: Span<UInt8>, in cell: Range<Int>) -> Int {
    var slot = hash(text, cell) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(number, text, cell) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    for place in cell { bytes.append(text[place]) }
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func isEqual(_ number: Int, _ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    let range = range(number)
    guard range.count == cell.count else { return false }
    return cell.indices.allSatisfy { bytes[range.lowerBound + $0 - cell.lowerBound] == text[$0] }
  }

  /// Fowler, Noll and Vo's hash, whose high bits are mixed into the low ones.
  private func hash(_ text: Span<UInt8>, _ cell: Range<Int>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in cell { hash = (hash ^ UInt64(text[place])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      var slot = hash(bytes.span, range(number)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
