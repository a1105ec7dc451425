namespace Dashboard.Tests.Proofs.Hostile;

/// <summary>A right value for every name of the program's addresses. A new name needs one: without it the sweep fails.</summary>
internal static class Good
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["area"] = "510104", ["period"] = "2026-10", ["partition"] = "governing", ["holidays"] = "counted", ["map"] = "services.request.ontime-rate", ["theme"] = "dark",
        ["Key"] = "law", ["Code"] = "services.request.ontime-rate", ["explain"] = "1", ["batch"] = "1", ["source"] = "test", ["code"] = "required", ["page"] = "1",
        ["returnUrl"] = "/methods", ["refused"] = "wrong", ["c"] = "zh-CN", ["user"] = "nobody", ["password"] = "nothing", ["remember"] = "on", ["person"] = "leader",
        ["indicator"] = "services.request.ontime-rate", ["measure"] = "household.count", ["level"] = "community", ["parent"] = "510104", ["q"] = "a", ["grain"] = "month",
        ["from"] = "2026-09", ["to"] = "2026-10", ["settlement"] = "urban", ["asOf"] = "0", ["format"] = "json", ["part"] = "denominator", ["verdict"] = "true",
        ["documentName"] = "v1", ["path"] = "x", ["id"] = "x", ["negotiateVersion"] = "1", ["access_token"] = "x", ["url"] = "x", ["count"] = "10", ["after"] = "1000", ["sort"] = "-name", ["size"] = "50", ["board"] = "services", ["_handler"] = "x",
    };

    /// <summary>Each name excludes the others of its row.</summary>
    private static readonly string[][] Either = [["indicator", "measure"], ["area", "level"], ["area", "parent"], ["period", "from"], ["period", "to"], ["period", "grain"], ["page", "after"]];

    /// <summary>The right value.</summary>
    public static string Value(string name) => Values.TryGetValue(name, out var value) ? value : throw new InvalidOperationException($"The sweep has no right value for '{name}'.");

    /// <summary>Whether the name may stand beside the one under test: one that is not under test and excludes a right one is left out.</summary>
    public static bool GoesWith(string other, string tested) =>
        !Either.Any(row => row.Contains(other) && row.Contains(tested)) && !Either.Any(row => row[1] == other && row[0] != tested && !Either.Any(one => one[0] == row[0] && one[1] == tested));
}
