using System.Buffers;
using System.IO.Pipelines;
using System.Text.Unicode;
using Dashboard.Ingest.Rows;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Ingest.Http;

/// <summary>The body of a delivery: its kind, and its bytes up to the limit, known to be UTF-8. Dispose it once its rows are read.</summary>
internal sealed class IntakeBody : IDisposable
{
    /// <summary>Largest body in MiB.</summary>
    public const int MostMebibytes = 16;

    private const int MostBytes = MostMebibytes * 1024 * 1024;

    private readonly byte[] rented;
    private readonly int length;

    private IntakeBody(byte[] rented, int length, bool isLines) => (this.rented, this.length, IsLines) = (rented, length, isLines);

    /// <summary>Whether it has one object a line.</summary>
    public bool IsLines { get; }

    /// <summary>The bytes without byte order marks: some programs write one before a text that has one.</summary>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            ReadOnlyMemory<byte> all = rented.AsMemory(0, length);
            while (all.Span.StartsWith("\uFEFF"u8))
            {
                all = all[3..];
            }

            return all;
        }
    }

    /// <summary>Reads the body.</summary>
    /// <exception cref="IntakeRefusal">Its kind is not one of the two, it is empty, too large or not UTF-8.</exception>
    public static async Task<IntakeBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
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

        var read = await request.BodyReader.ReadAtLeastAsync(MostBytes + 1, cancellationToken);
        var body = Copy(read.Buffer, isLines);
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return body.Checked();
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(rented);

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

    private static IntakeBody Copy(ReadOnlySequence<byte> received, bool isLines)
    {
        if (received.Length > MostBytes)
        {
            throw TooLarge();
        }

        var rented = ArrayPool<byte>.Shared.Rent((int)received.Length);
        received.CopyTo(rented);
        return new IntakeBody(rented, (int)received.Length, isLines);
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
