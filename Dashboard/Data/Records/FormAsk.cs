namespace Dashboard.Data.Records;

/// <summary>
/// What a form-filling assignment asks of a community, apart from its item so that the writer finds the neighbours of an ask without
/// reading every task of the community. Derived from the task's payload.
/// </summary>
public sealed class FormAsk
{
    public required long ItemId { get; set; }

    public required int Cell { get; set; }

    /// <summary>Day number of arrival.</summary>
    public required int Day { get; set; }

    public required long ArrivedTicks { get; set; }

    public required string Department { get; set; }

    /// <summary>The data sets asked for, one a line.</summary>
    public required string Datasets { get; set; }

    /// <summary>Whether the change log counts it as a duplicate.</summary>
    public required bool Duplicate { get; set; }
}
