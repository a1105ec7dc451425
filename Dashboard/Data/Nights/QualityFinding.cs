namespace Dashboard.Data.Nights;

/// <summary>Something missing, late or odd that a night found in the data.</summary>
public sealed class QualityFinding
{
    public long Id { get; set; }

    public required DateOnly Night { get; set; }

    /// <summary>Stable kebab-case code; the words come from resources.</summary>
    public required string Code { get; set; }

    public short? Measure { get; set; }

    public int? Cell { get; set; }

    public string? Detail { get; set; }
}
