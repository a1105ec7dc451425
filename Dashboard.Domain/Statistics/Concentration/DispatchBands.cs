namespace Dashboard.Domain.Statistics.Concentration;

/// <summary>The limits between the bands of dispatch.</summary>
public static class DispatchBands
{
    /// <summary>The largest effective number that is as good as one desk: one department with at least seven tenths of all tasks.</summary>
    public const double OneDesk = 2;

    /// <summary>The largest effective number that is a few desks.</summary>
    public const double FewDesks = 5;

    /// <summary>The band of an effective number of departments, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is under 1 or not a number.</exception>
    public static DispatchBand Of(double effectiveNumber) => effectiveNumber switch
    {
        >= 1 - 1e-9 and <= OneDesk => DispatchBand.OneDesk,
        > OneDesk and <= FewDesks => DispatchBand.FewDesks,
        > FewDesks => DispatchBand.ManyLines,
        _ => throw new ArgumentOutOfRangeException(nameof(effectiveNumber)),
    };
}
