using System.Text.RegularExpressions;

namespace Dashboard.Tests.Commands.Speech;

/// <summary>Tells whether a line is in one language: Chinese without English words, or English without Chinese.</summary>
internal static partial class SpokenLanguage
{
    /// <summary>Lines that scripts read, the same in every language.</summary>
    private static readonly Regex[] Contract = [CellsCompared(), Key()];

    /// <summary>What is no language: names, codes, settings, formats, places in the usage.</summary>
    private static readonly string[] Neutral =
    [
        "dotnet", "run", "project", "Dashboard", "VERB", "NAME", "FILE", "CODE", "VALUE", "ROLE", "N", "X", "S", "D", "a", "b", "help", "serve",
        "PostgreSQL", "CSV", "NDJSON", "JSON", "UTF", "GB", "snake_case", "API", "measure", "area", "period", "value", "status", "source", "version",
        "DataDirectory", "ConnectionStrings", "records-read", "CD-GX", "read", "figures", "records", "export", "write", "operate",
        "leader", "staff", "district", "subdistrict", "steward", "administrator", "city", "community", "urban", "rural", "wal",
        "code", "level", "parent_code", "settlement", "official_name", "nbs_district_code", "territories", "pg_dump", "pg_restore",
        "id", "name", "utf", "gb", "gbk", "le", "be", "nbs", "W", "k", "u", "not-a-number",
    ];

    /// <summary>The system's own words, which a sentence may quote in brackets.</summary>
    private static readonly string[] Quoted = ["SQLite Error 26: 'file is not a database'.", "Could not find a part of the path"];

    /// <summary>The words of a line that are of the other language.</summary>
    /// <param name="line">What was said.</param>
    /// <param name="isChinese">Which language was asked for.</param>
    /// <param name="echoed">What was typed, and names that the program knows.</param>
    public static IReadOnlyList<string> Foreign(string line, bool isChinese, IEnumerable<string> echoed)
    {
        if (Contract.Any(known => known.IsMatch(line)))
        {
            return [];
        }

        var said = echoed.Concat(Quoted).Where(word => word.Length > 0).OrderByDescending(word => word.Length)
            .Aggregate(line, (rest, word) => rest.Contains(word, StringComparison.Ordinal)
                ? Regex.Replace(rest, $"(?<![A-Za-z-]){Regex.Escape(word)}(?![A-Za-z-])", " ")
                : rest);
        return isChinese
            ? [.. Latin().Matches(Option().Replace(said, " ")).Select(match => match.Value).Except(Neutral, StringComparer.Ordinal)]
            : [.. Chinese().Matches(said).Select(match => match.Value)];
    }

    [GeneratedRegex("^\\d+ cells compared, \\d+ differ$")]
    private static partial Regex CellsCompared();

    [GeneratedRegex("^[A-Za-z0-9_-]{40,}$")]
    private static partial Regex Key();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex("[A-Za-z]+(?:[_-][A-Za-z]+)*")]
    private static partial Regex Latin();

    [GeneratedRegex("[\\u2E80-\\uFFE6]+")]
    private static partial Regex Chinese();
}
