using System.Collections.Frozen;
using System.Collections.Immutable;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Indices;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>The goalposts of every indicator that is judged: all but volumes (neutral), the overview's own, and indices.</summary>
public sealed class GoalpostTable
{
    private static readonly Lazy<GoalpostTable> Contained = new(() => Read(DataTable.Embedded("goalposts.csv"), GovernanceCatalogue.BuiltIn));

    private readonly FrozenDictionary<string, GoalpostRule> rules;

    private GoalpostTable(ImmutableArray<GoalpostRule> all)
    {
        Rules = all;
        rules = all.ToFrozenDictionary(rule => rule.Indicator.Code, StringComparer.Ordinal);
    }

    /// <summary>The table the program contains.</summary>
    public static GoalpostTable BuiltIn => Contained.Value;

    /// <summary>Every rule, in the order of the table: sums over them are the same to the last bit everywhere.</summary>
    public ImmutableArray<GoalpostRule> Rules { get; }

    /// <summary>The rule of an indicator; null when it is not scored.</summary>
    public GoalpostRule? Of(string code) => rules.GetValueOrDefault(code);

    /// <summary>Reads a table and checks it against a catalogue.</summary>
    /// <exception cref="DataTableException">A scored indicator has no posts, an unknown or unscored one has, one stands twice, or posts are impossible.</exception>
    public static GoalpostTable Read(DataTable table, GovernanceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(catalogue);
        var read = new List<GoalpostRule>();
        foreach (var row in table.Rows)
        {
            var code = row.Required("code");
            if (!catalogue.TryFindIndicator(code, out var indicator) || !IsScored(indicator))
            {
                throw row.Fault("code", $"'{code}' is no indicator that is scored.");
            }

            if (read.Any(rule => rule.Indicator.Code == code))
            {
                throw row.Fault("code", $"'{code}' stands twice.");
            }

            read.Add(new GoalpostRule(indicator, Posts(row, indicator), UnitOf(row), row.Required("basis")));
        }

        var found = new GoalpostTable([.. read]);
        return catalogue.Indicators.FirstOrDefault(indicator => IsScored(indicator) && found.Of(indicator.Code) is null) is { } forgotten
            ? throw new DataTableException(table.Name, forgotten.Code, "code", "The indicator has no goalposts.")
            : found;
    }

    private static bool IsScored(Indicator indicator) =>
        indicator.Kind != IndicatorKind.Composite && indicator.Polarity != Polarity.Neutral && indicator.Board != "overview";

    private static Goalposts Posts(DataRow row, Indicator indicator)
    {
        double low = row.Number("low") ?? throw row.Fault("low", "The post is missing.");
        double high = row.Number("high") ?? throw row.Fault("high", "The post is missing.");
        if (low >= high || (indicator is { Polarity: Polarity.TargetRange, Target: { } range } && (low >= range.Lower || high <= range.Upper)))
        {
            throw row.Fault("low", $"{low} to {high} are no goalposts: they must ascend and enclose a target range.");
        }

        return new Goalposts(low, high, indicator.Polarity != Polarity.LowerBetter);
    }

    private static GoalpostUnit UnitOf(DataRow row) => row["per"].Length == 0 ? GoalpostUnit.AsIs : row.Value<GoalpostUnit>("per");
}
