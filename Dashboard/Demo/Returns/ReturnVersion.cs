namespace Dashboard.Demo.Returns;

/// <summary>One version of a return.</summary>
/// <param name="ArrivedAt">When it was handed in.</param>
/// <param name="Number">Its version.</param>
/// <param name="Share">Share of the period's value it holds; 1 when final.</param>
internal readonly record struct ReturnVersion(DateTimeOffset ArrivedAt, int Number, double Share)
{
    public string Status => Share < 1 ? "provisional" : "final";
}
