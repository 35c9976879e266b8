"""Makes the PDF, picture and video works from their sources, with fixed dates inside."""

import re
import tempfile
from pathlib import Path

from formats import run

WORKS = Path(__file__).parent / "works"
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"


def fill(template, **values):
    """Puts values into a template of the works folder."""
    text = (WORKS / template).read_text()
    return re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], m[0]), text)


def pdf(html):
    return run("weasyprint", "-q", "-", "-", stdin=html.encode())


def proposal(number, title, colour):
    """The proposal of an entry, from headings and paragraphs in plain text."""
    lines = (WORKS / number / "proposal.txt").read_text().splitlines()
    body = "\n".join(
        f"<h2>{line[2:]}</h2>" if line.startswith("# ") else f"<p>{line}</p>" for line in lines)
    return pdf(fill("proposal.html", judul=title, nomor=number, warna=colour, isi=body))


def size_of(drawing):
    return re.search(r'viewBox="0 0 (\d+) (\d+)"', drawing).groups()


def drawing_pdf(name):
    drawing = (WORKS / "APW23" / f"{name}.svg").read_text()
    width, height = size_of(drawing)
    return pdf(fill("gambar.html", lebar=width, tinggi=height, svg=drawing))


def picture(name, kind, *options):
    """Renders a drawing as `png` or `jpeg`, one pixel for each unit of the drawing."""
    width, height = size_of((WORKS / "APW23" / f"{name}.svg").read_text())
    with tempfile.TemporaryDirectory() as place:
        source, target = Path(place) / "source.pdf", Path(place) / "target"
        source.write_bytes(drawing_pdf(name))
        size = ("-scale-to-x", width, "-scale-to-y", height)
        run("pdftoppm", f"-{kind}", *options, "-singlefile", *size, source, target)
        return next(Path(place).glob("target.*")).read_bytes()


def photograph(name, taken, *tags):
    """A drawing as JPEG that carries the EXIF facts of a camera."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "foto.jpg"
        path.write_bytes(picture(name, "jpeg", "-jpegopt", "quality=82"))
        dates = (f"-EXIF:{tag}={taken}" for tag in ("DateTimeOriginal", "CreateDate"))
        camera = ("-EXIF:Make=Contoh", "-EXIF:Model=Kamera Sintetis", "-EXIF:OffsetTime=+07:00")
        dense = ("-EXIF:XResolution=300", "-EXIF:YResolution=300")
        run("exiftool", "-q", "-overwrite_original", *dates, *camera, *dense, *tags, path)
        return path.read_bytes()


def thumbnail(colour):
    """A small plain JPEG."""
    source = ("-f", "lavfi", "-i", f"color={colour}:s=320x240,format=yuvj420p")
    return run("ffmpeg", "-v", "error", *source, "-frames:v", 1, "-fflags", "+bitexact",
               "-flags:v", "+bitexact", "-f", "mjpeg", "-")


def caption(text, height, size, start, end):
    clean = text.replace(":", r"\:").replace(",", r"\,")
    return (f"drawtext=fontfile={FONT}:text={clean}:fontsize={size}:fontcolor=white:"
            f"box=1:boxcolor=black@0.55:boxborderw=22:x=(w-text_w)/2:y={height}:"
            f"enable=between(t\\,{start}\\,{end})")


def video(target, source, size, seconds, lines):
    """A moving test picture with a title, one caption after another, and a quiet tone."""
    wide = size[0] > size[1]
    title, *rest = lines
    share = seconds / len(rest)
    steps = [caption(title, int(size[1] * 0.12), 58 if wide else 46, 0, seconds)]
    for index, text in enumerate(rest):
        end = f"{(index + 1) * share - 0.05:.2f}"
        steps.append(caption(text, int(size[1] * 0.8), 40 if wide else 32, index * share, end))
    exact = ("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact")
    picture_in = ("-f", "lavfi", "-i", f"{source}=s={size[0]}x{size[1]}:r=10:d={seconds}")
    sound_in = ("-f", "lavfi", "-i", f"sine=f=330:r=22050:d={seconds}")
    coding = ("-c:v", "libx264", "-preset", "veryslow", "-threads", 1, "-crf", 47, "-pix_fmt",
              "yuv420p", "-c:a", "aac", "-b:a", "24k", "-ac", 1, "-movflags", "+faststart")
    run("ffmpeg", "-v", "error", "-y", *picture_in, *sound_in, "-vf", ",".join(steps), *coding,
        *exact, "-map_metadata", -1, target)
