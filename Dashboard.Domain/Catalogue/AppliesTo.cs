namespace Dashboard.Domain.Catalogue;

/// <summary>In which settlements a measure or an indicator has a meaning.</summary>
public enum AppliesTo
{
    All,
    Urban,
    Rural,
}
