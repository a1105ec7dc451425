using System.Text;

namespace Dashboard.Ingest.Files.Decoding;

/// <summary>Reads a whole file in one encoding, keeping nothing, to know whether all of it is text in that encoding.</summary>
internal static class StrictDecoding
{
    private const int Room = 1 << 16;

    /// <summary>No character of any encoding here is longer than this.</summary>
    private const int LongestCharacter = 8;

    /// <summary>The characters of one block.</summary>
    public delegate void Look(ReadOnlySpan<char> characters);

    /// <summary>The first bytes that are no text in the encoding; null when there are none.</summary>
    public static DecodingFault? FirstFault(Stream file, Encoding encoding, Look? look = null)
    {
        var decoder = encoding.GetDecoder();
        var bytes = new byte[Room];
        var characters = new char[encoding.GetMaxCharCount(Room)];
        var decoded = 0L;
        file.Position = 0;
        try
        {
            int read;
            do
            {
                read = file.ReadAtLeast(bytes, Room, throwOnEndOfStream: false);
                var count = decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read < Room);
                look?.Invoke(characters.AsSpan(0, count));
                decoded += read;
            }
            while (read == Room);
            return null;
        }
        catch (DecoderFallbackException)
        {
            return Locate(file, encoding, decoded);
        }
    }

    /// <summary>Reads again to the block with the fault, and through it byte by byte.</summary>
    private static DecodingFault Locate(Stream file, Encoding encoding, long block)
    {
        var decoder = encoding.GetDecoder();
        var characters = new char[encoding.GetMaxCharCount(Room)];
        var at = Math.Max(0, block - LongestCharacter);
        Skip(file, decoder, characters, at);
        var start = at;
        var bytes = new byte[1];
        try
        {
            while (file.Read(bytes) > 0)
            {
                at++;
                start = decoder.GetChars(bytes, characters, flush: false) > 0 ? at : start;
            }

            decoder.GetChars([], characters, flush: true);
        }
        catch (DecoderFallbackException)
        {
            return new DecodingFault(start, AtEnd: at == file.Length && IsTorn(file, encoding, start));
        }

        throw new InvalidOperationException("A fault of the first reading is none in the second: the file was changed meanwhile.");
    }

    private static void Skip(Stream file, Decoder decoder, char[] characters, long until)
    {
        file.Position = 0;
        var bytes = new byte[Room];
        for (var at = 0L; at < until;)
        {
            var read = file.ReadAtLeast(bytes.AsSpan(0, (int)Math.Min(Room, until - at)), 1);
            decoder.GetChars(bytes.AsSpan(0, read), characters, flush: false);
            at += read;
        }
    }

    /// <summary>Whether what is left at the end is the beginning of a character and not something else.</summary>
    private static bool IsTorn(Stream file, Encoding encoding, long start)
    {
        var left = new byte[(int)Math.Min(LongestCharacter, file.Length - start)];
        file.Position = start;
        file.ReadExactly(left);
        try
        {
            encoding.GetDecoder().GetCharCount(left, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
