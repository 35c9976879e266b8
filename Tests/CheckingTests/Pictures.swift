/// Writers of the smallest pictures that tell their size.
func png(width: Int, height: Int) -> [UInt8] {
    [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + big(13, 4) + Array("IHDR".utf8) + big(width, 4)
        + big(height, 4) + [8, 2, 0, 0, 0] + big(0, 4) + big(0, 4) + Array("IEND".utf8) + big(0, 4)
}

func gif(width: Int, height: Int) -> [UInt8] {
    Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0, 0x3B]
}

/// - Parameter blocks: Segments between the start and the frame header, marker and payload.
func jpeg(width: Int, height: Int, blocks: [(marker: UInt8, payload: [UInt8])] = []) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    for block in blocks {
        bytes += [0xFF, block.marker] + big(block.payload.count + 2, 2) + block.payload
    }
    bytes += [0xFF, 0xC0] + big(11, 2) + [8]
    bytes += big(height, 2) + big(width, 2)
    return bytes + [1, 1, 0x11, 0, 0xFF, 0xD9]
}

/// An EXIF block whose directories stand where the entries say.
///
/// - Parameter entries: Tag, type, count and value of the first directory.
func exif(_ entries: [(tag: Int, type: Int, count: Int, value: Int)], tail: [UInt8] = []) -> [UInt8]
{
    let directory = entries.flatMap {
        little($0.tag, 2) + little($0.type, 2) + little($0.count, 4) + little($0.value, 4)
    }
    return Array("Exif\0\0II*\0".utf8) + little(8, 4) + little(entries.count, 2) + directory
        + little(0, 4) + tail
}

private func big(_ value: Int, _ count: Int) -> [UInt8] { little(value, count).reversed() }

private func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}
