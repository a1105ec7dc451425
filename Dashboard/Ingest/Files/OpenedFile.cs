using Dashboard.Ingest.Files.Decoding;

namespace Dashboard.Ingest.Files;

/// <summary>A file whose encoding is known because all of it was read once.</summary>
internal sealed class OpenedFile : IDisposable
{
    private readonly FileStream file;

    private OpenedFile(FileStream file, StreamReader text) => (this.file, Text) = (file, text);

    /// <summary>Its text from the beginning.</summary>
    public StreamReader Text { get; }

    /// <summary>Bytes read so far.</summary>
    public long Position => file.Position;

    /// <summary>All bytes.</summary>
    public long Length => file.Length;

    /// <summary>Opens and reads it through.</summary>
    /// <param name="path">The file.</param>
    /// <param name="named">Its encoding where a person named it.</param>
    /// <exception cref="FileFault">It cannot be opened, or its encoding is none or doubtful.</exception>
    public static OpenedFile Open(string path, FileEncoding? named)
    {
        var file = OpenStream(path);
        try
        {
            var encoding = FileDecoding.Decide(file, named).Encoding;
            file.Position = 0;
            return new OpenedFile(file, new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, 1 << 16));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Text.Dispose();
        file.Dispose();
    }

    private static FileStream OpenStream(string path)
    {
        if (Directory.Exists(path))
        {
            throw new FileFault("is-folder");
        }

        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return file.CanSeek ? file : throw NotTwice(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileFault("missing-file");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new FileFault("unreadable-file", closed.Message);
        }
    }

    /// <summary>A pipe ends with its first reading.</summary>
    private static FileFault NotTwice(FileStream file)
    {
        file.Dispose();
        return new FileFault("is-pipe");
    }
}
