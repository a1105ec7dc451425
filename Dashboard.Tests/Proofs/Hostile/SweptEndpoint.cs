namespace Dashboard.Tests.Proofs.Hostile;

/// <summary>An address with everything a client may write into it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">The pattern, with the names of route values in braces.</param>
/// <param name="Query">Names of the query.</param>
/// <param name="Form">Names of the form; empty for none.</param>
/// <param name="IsPage">Whether it answers people.</param>
internal sealed record SweptEndpoint(string Method, string Route, IReadOnlyList<string> Query, IReadOnlyList<string> Form, bool IsPage)
{
    /// <summary>Names of the route values.</summary>
    public IReadOnlyList<string> RouteValues { get; init; } = [];

    /// <summary>The address with good values in the route, and one of them, or the query, replaced.</summary>
    public string With(string? routeValue, string? value, string query)
    {
        var path = RouteValues.Aggregate(Route, (address, name) => address.Replace($"{{{name}}}", name == routeValue ? value : Good.Value(name), StringComparison.Ordinal));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The query with a good value for every other name, so that the wrong one is looked at; of names that exclude each other one.</summary>
    public string Around(string name, string pair)
    {
        var others = Query.Where(other => other != name && Good.GoesWith(other, name)).Select(other => $"{other}={Good.Value(other)}");
        return string.Join('&', others.Append(pair));
    }
}
