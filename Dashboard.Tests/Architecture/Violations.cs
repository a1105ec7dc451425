using ArchUnitNET.Fluent;

namespace Dashboard.Tests.Architecture;

internal static class Violations
{
    /// <summary>What breaks the rules, in words; empty when the house stands.</summary>
    public static IReadOnlyList<string> Of(ArchUnitNET.Domain.Architecture architecture, IEnumerable<(string Name, IArchRule Rule)> rules) =>
        [.. rules.SelectMany(rule => rule.Rule.Evaluate(architecture).Where(result => !result.Passed).Select(result => $"{rule.Name}: {result.Description}"))];
}
