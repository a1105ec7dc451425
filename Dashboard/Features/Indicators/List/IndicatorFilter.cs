using Dashboard.Ui.Addresses;

namespace Dashboard.Features.Indicators.List;

/// <summary>Which indicators of the list are looked at; null means any.</summary>
/// <param name="Words">What a name, code or board contains.</param>
/// <param name="Board">Key of a board.</param>
/// <param name="Source">The system that delivers.</param>
public sealed record IndicatorFilter(string? Words, string? Board, string? Source)
{
    public const string WordsName = "q";
    public const string BoardName = "board";
    public const string SourceName = "source";

    /// <summary>Reads an address, which is anybody's to write.</summary>
    public static IndicatorFilter Read(string address)
    {
        var values = QueryText.Read(QueryText.Of(address));
        string? Word(string name) => values.GetValueOrDefault(name)?.Trim() is { Length: > 0 } word ? word : null;
        return new IndicatorFilter(Word(WordsName), Word(BoardName), Word(SourceName));
    }
}
