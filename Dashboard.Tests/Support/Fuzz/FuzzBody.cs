namespace Dashboard.Tests.Support.Fuzz;

/// <summary>A body as a broken or hostile sender might deliver it.</summary>
/// <param name="IsItems">Work items; otherwise returns.</param>
/// <param name="IsLines">One row a line; otherwise an array.</param>
/// <param name="Bytes">What is sent.</param>
internal sealed record FuzzBody(bool IsItems, bool IsLines, byte[] Bytes)
{
    public string Address => IsItems ? "/api/v1/work-items" : "/api/v1/observations";

    public string Media => IsLines ? "application/x-ndjson" : "application/json";
}
