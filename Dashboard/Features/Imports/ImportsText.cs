namespace Dashboard.Features.Imports;

/// <summary>Texts of the page of imports.</summary>
public sealed class ImportsText
{
    private ImportsText()
    {
    }
}
