using Dashboard.Commands;
using Dashboard.Ingest.Files.Decoding;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Files;

/// <summary>What follows <c>import …</c>: the file, and its encoding where it is named.</summary>
internal sealed record ImportArguments(string Path, FileEncoding? Encoding)
{
    private const string Option = "--encoding";

    /// <summary>The file's name without its folders.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <exception cref="CommandException">A word is wrong, or there is no such encoding.</exception>
    public static ImportArguments Read(IReadOnlyList<string> words, IStringLocalizer<FileText> text)
    {
        var read = CommandArguments.Parse(words, ["FILE"], [Option]);
        var encoding = read.Value(Option) is { } name
            ? FileEncoding.Find(name) ?? throw new CommandException(text["unknown-encoding", Option, name, FileEncoding.Allowed])
            : null;
        return new ImportArguments(read[0], encoding);
    }
}
