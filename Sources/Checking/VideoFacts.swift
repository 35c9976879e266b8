import ContestModel
import Foundation
import ToolRunning

/// What ffprobe tells of a video, as a viewer sees it: rotation is already applied.
struct VideoFacts: Sendable, Hashable {
    /// To the microsecond; `nil` when the file does not say.
    var seconds: Mark?
    var width: Int
    var height: Int
    var hasSound: Bool
    /// The index speaks of pictures that are not in the file.
    var isCut: Bool

    static let tool = Tool(name: "ffprobe", debianPackage: "ffmpeg")

    /// The arguments for one file.
    ///
    /// Only formats of single video files are tried, and nothing but the file itself is opened: a
    /// play list that poses as a video could otherwise make the tool fetch what it names.
    static func arguments(_ path: String) -> [String] {
        let formats = "mov,matroska,avi,mpeg,mpegts,mpegvideo,flv,asf,ogg"
        let entries =
            "format=duration:stream=codec_type,width,height,duration:stream_tags=rotate"
            + ":stream_side_data=rotation:stream_disposition=attached_pic"
        return [
            "-v", "error", "-protocol_whitelist", "file", "-format_whitelist", formats,
            "-count_packets", "-show_entries", entries, "-of", "json", "-i", "file:\(path)",
        ]
    }

    /// - Returns: `nil` when the tool could not read the file as a video.
    init?(_ output: ToolOutput) {
        guard output.exitCode == 0,
            let report = try? JSONDecoder().decode(Probe.self, from: Data(output.output)),
            let picture = report.streams?.first(where: \.isPicture),
            let width = picture.width, let height = picture.height, width > 0, height > 0
        else { return nil }
        (self.width, self.height) = picture.isTurned ? (height, width) : (width, height)
        seconds = (report.format?.duration ?? picture.duration).flatMap { Mark($0) }
        hasSound = report.streams?.contains { $0.codec_type == "audio" } ?? false
        isCut = output.errors.utf8.split(separator: UInt8(ascii: "\n"))
            .contains { $0.suffix(12).elementsEqual("partial file".utf8) }
    }
}

/// The JSON that ffprobe writes, as far as it is used.
private struct Probe: Decodable {
    let streams: [Stream]?
    let format: Format?

    struct Format: Decodable { let duration: String? }

    struct Stream: Decodable {
        let codec_type: String?
        let width: Int?
        let height: Int?
        let duration: String?
        let tags: Tags?
        let side_data_list: [SideData]?
        let disposition: Disposition?

        /// A cover picture is not the video.
        var isPicture: Bool { codec_type == "video" && disposition?.attached_pic != 1 }

        var isTurned: Bool {
            let turns = (side_data_list ?? []).compactMap(\.rotation)
            let rotation = turns.first ?? tags?.rotate.flatMap { Int($0) } ?? 0
            return rotation % 180 != 0
        }
    }

    struct Tags: Decodable { let rotate: String? }
    struct SideData: Decodable { let rotation: Int? }
    struct Disposition: Decodable { let attached_pic: Int? }
}
