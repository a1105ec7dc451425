using System.Buffers;
using System.Text.Unicode;
using Dashboard.Ingest.Http.InFlight;
using Dashboard.Ingest.Rows;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Ingest.Http;

/// <summary>The body of a delivery: its kind, and its bytes up to the limit, known to be UTF-8.</summary>
internal sealed class IntakeBody
{
    /// <summary>Largest body in MiB.</summary>
    public const int MostMebibytes = 16;

    private const int MostBytes = MostMebibytes * 1024 * 1024;

    private IntakeBody(ReadOnlyMemory<byte> received, bool isLines)
    {
        while (received.Span.StartsWith("\uFEFF"u8))
        {
            received = received[3..];
        }

        (Bytes, IsLines) = (received, isLines);
    }

    /// <summary>Whether it has one object a line.</summary>
    public bool IsLines { get; }

    /// <summary>The bytes without byte order marks: some programs write one before a text that has one.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads the body into memory that is taken from the share first: at once where its length is known, else as it grows.</summary>
    /// <exception cref="IntakeRefusal">Its kind is not one of the two, it is empty, too large or not UTF-8.</exception>
    /// <exception cref="IntakeUnavailableException">There is no room for it.</exception>
    public static async Task<IntakeBody> ReadAsync(HttpRequest request, BodyShare share, CancellationToken cancellationToken)
    {
        var isLines = IsNdjson(request);
        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw new IntakeRefusal(StatusCodes.Status415UnsupportedMediaType, IntakeRefusal.WrongEncoding, encoding);
        }

        if (request.ContentLength > MostBytes)
        {
            throw TooLarge();
        }

        var buffer = new BodyBuffer(share, MostBytes);
        if (request.ContentLength is { } announced)
        {
            buffer.Expect(announced);
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            var fits = buffer.TryAdd(read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (!fits)
            {
                throw TooLarge();
            }

            if (read.IsCompleted)
            {
                return new IntakeBody(buffer.Bytes, isLines).Checked();
            }
        }
    }

    private static bool IsNdjson(HttpRequest request)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var media)
            && (!media.Charset.HasValue || media.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || media.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)))
        {
            if (media.MediaType.Equals("application/x-ndjson", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (media.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        throw new IntakeRefusal(StatusCodes.Status415UnsupportedMediaType, IntakeRefusal.WrongMedia, request.ContentType ?? "");
    }

    private IntakeBody Checked()
    {
        var bytes = Bytes.Span;
        if (!Utf8.IsValid(bytes))
        {
            throw new IntakeRefusal(StatusCodes.Status400BadRequest, IntakeRefusal.NotUtf8, ValidPrefix(bytes) + 1);
        }

        return bytes.Trim(" \t\r\n"u8).IsEmpty ? throw new IntakeRefusal(StatusCodes.Status400BadRequest, IntakeRefusal.Empty) : this;
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        Span<char> room = stackalloc char[1024];
        var valid = 0;
        while (Utf8.ToUtf16(bytes[valid..], room, out var read, out _, replaceInvalidSequences: false) == OperationStatus.DestinationTooSmall)
        {
            valid += read;
        }

        Utf8.ToUtf16(bytes[valid..], room, out var last, out _, replaceInvalidSequences: false);
        return valid + last;
    }

    private static IntakeRefusal TooLarge() => new(StatusCodes.Status413PayloadTooLarge, IntakeRefusal.TooLarge, MostMebibytes);
}
