using System.Collections.Immutable;
using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Domain.WorkItems;

/// <summary>Every code a refused row can carry. Clients rely on them: never rename one.</summary>
public static class RowCodes
{
    /// <summary>The row itself cannot be read.</summary>
    public static ImmutableArray<string> OfRow { get; } = ["malformed", "not-an-object", "duplicate-field"];

    /// <summary>The line of a file is no row of its table.</summary>
    public static ImmutableArray<string> OfLine { get; } = ["too-few-cells", "too-many-cells", "open-quote", "stray-quote", "line-too-long", "misnamed-field"];

    /// <summary>A value is missing, of the wrong kind or beyond its limits.</summary>
    public static ImmutableArray<string> OfValue { get; } =
    [
        "required", "wrong-type", "invalid-value", "invalid-text", "control-character", "too-long", "too-many", "negative", "out-of-range",
        "not-a-whole-number", "not-a-number", "too-precise", "more-than-topics",
    ];

    /// <summary>A moment is none, or cannot be.</summary>
    public static ImmutableArray<string> OfTime { get; } = ["not-a-time", "no-offset", "before-2000", "after-2100", "in-future"];

    /// <summary>What the row speaks of is unknown, or does not fit.</summary>
    public static ImmutableArray<string> OfMeaning { get; } =
    [
        "unknown-type", "unknown-state", "unknown-area", "area-level", "unknown-measure", "derived", "from-territory", "wrong-level", "not-applicable",
        "not-a-period", "wrong-grain", "future-period",
    ];

    /// <summary>The sender may not, or what is stored stands in the way.</summary>
    public static ImmutableArray<string> OfDelivery { get; } =
        ["forbidden-source", "forbidden-area", "type-changed", "same-version-differs", "held-by-other-source"];

    /// <summary>A fault of the program kept the row from being stored; the row itself is well as far as anyone knows.</summary>
    public static ImmutableArray<string> OfProgram { get; } = ["internal"];

    /// <summary>A moment lies before another one, which the code names.</summary>
    public static ImmutableArray<string> OfOrder { get; } =
    [
        .. new[] { Fields.ReceivedAt, Fields.SubmittedAt, Fields.DispatchedAt, Fields.ArrivedAt, Fields.ReportedAt, Fields.FiledAt, Fields.AcceptedAt, Fields.ConcludedAt, Fields.HeldAt, Fields.ApprovedAt }
            .Select(field => field.BeforeCode),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [.. OfRow, .. OfLine, .. OfValue, .. OfTime, .. OfMeaning, .. OfDelivery, .. OfProgram, .. OfOrder];
}
