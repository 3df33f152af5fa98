import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Headless Chromium, driven through a pair of pipes by its DevTools protocol.
final class Browser {
  /// The program's place; nil where it is not installed.
  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private let process: pid_t
  private let commands: FileHandle
  private let answers: FileHandle
  private let profile: URL
  private var unread = Data()
  private var count = 0
  private var session: String?
  /// What the page and the browser complained about.
  private(set) var complaints: [String] = []

  init(width: Int, height: Int) throws {
    profile = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString)")
    let (toBrowser, fromBrowser) = (Pipe(), Pipe())
    let arguments = [
      try #require(Self.program), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--remote-debugging-pipe", "--user-data-dir=\(profile.path)", "--window-size=\(width),\(height)",
      "--host-resolver-rules=MAP * ~NOTFOUND", "about:blank",
    ]
    // Chromium reads commands from descriptor 3 and answers on 4. The shell puts the pipes there.
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "exec 3<&0 4>&1 </dev/null >/dev/null 2>&1; exec \"$@\"", "sh"] + arguments
    shell.standardInput = toBrowser
    shell.standardOutput = fromBrowser
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    process = shell.processIdentifier
    (commands, answers) = (toBrowser.fileHandleForWriting, fromBrowser.fileHandleForReading)
    let targets = try call("Target.getTargets")["targetInfos"] as? [[String: Any]] ?? []
    let page = try #require(targets.first { $0["type"] as? String == "page" }?["targetId"] as? String)
    session = try call("Target.attachToTarget", ["targetId": page, "flatten": true])["sessionId"] as? String
    for domain in ["Page", "Log", "Runtime"] { try call("\(domain).enable") }
  }

  deinit {
    kill(process, SIGKILL)
    try? FileManager.default.removeItem(at: profile)
  }

  /// Shows a page and waits until it is there.
  func open(_ file: URL) throws {
    try call("Page.navigate", ["url": file.absoluteString])
    let isComplete = "document.readyState == 'complete' && location.protocol == 'file:'"
    while try evaluate(isComplete) as? Bool != true { usleep(20_000) }
  }

  /// The value of an expression in the page; the page's own policy does not bind it.
  @discardableResult
  func evaluate(_ expression: String) throws -> Any? {
    let answer = try call("Runtime.evaluate", ["expression": expression, "returnByValue": true])
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// Presses a key: its name and its number.
  func press(_ key: String, _ number: Int) throws {
    let what: [String: Any] = ["key": key, "code": key, "windowsVirtualKeyCode": number]
    for type in ["rawKeyDown", "keyUp"] {
      try call("Input.dispatchKeyEvent", what.merging(["type": type]) { $1 })
    }
  }

  /// Lets the page believe that its reader wants light or dark.
  func prefer(_ scheme: String) throws {
    try call(
      "Emulation.setEmulatedMedia", ["features": [["name": "prefers-color-scheme", "value": scheme]]])
  }

  /// Makes the window another size.
  func resize(width: Int, height: Int) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
  }

  @discardableResult
  private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    count += 1
    var message: [String: Any] = ["id": count, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try commands.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try next()
      if ["Log.entryAdded", "Runtime.exceptionThrown"].contains(answer["method"] as? String) {
        complaints.append("\(answer["params"] ?? "")")
      }
      guard answer["id"] as? Int == count else { continue }
      return try #require(answer["result"] as? [String: Any], "\(method): \(answer)")
    }
  }

  private func next() throws -> [String: Any] {
    while true {
      if let end = unread.firstIndex(of: 0) {
        defer { unread = Data(unread[(end + 1)...]) }
        return try #require(JSONSerialization.jsonObject(with: unread[..<end]) as? [String: Any])
      }
      let more = answers.availableData
      try #require(!more.isEmpty, "the browser has ended")
      unread += more
    }
  }
}
