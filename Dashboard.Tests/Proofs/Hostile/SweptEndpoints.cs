using System.Reflection;
using Dashboard.Ui.Addresses;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Dashboard.Tests.Proofs.Hostile;

/// <summary>Finds every address of the program with every parameter, from the endpoints themselves.</summary>
internal static class SweptEndpoints
{
    /// <summary>Names that pages of figures read from the address by themselves; a test of the sweep holds the list to the sources.</summary>
    public static readonly string[] OfFigurePages = [QueryText.Area, QueryText.Period, QueryText.Partition, QueryText.Holidays, "map", "theme"];

    /// <summary>Names that the tables of pages and their filters read from the address.</summary>
    private static readonly string[] OfGrids = ["sort", "size", "page", "q", "board", "source"];

    /// <summary>Addresses whose handlers are the framework's: what they read from the query.</summary>
    private static readonly Dictionary<string, string[]> OfFramework = new(StringComparer.Ordinal)
    {
        ["/openapi/{documentName}.json"] = [], ["/health/live"] = [], ["/health/ready"] = [], ["/metrics"] = [], ["/metrics/{path}"] = [],
        ["/hubs/live"] = ["id", "access_token"], ["/hubs/live/negotiate"] = ["negotiateVersion", "access_token"],
        ["/_blazor"] = ["id"], ["/_blazor/negotiate"] = ["negotiateVersion"], ["/_blazor/disconnect"] = [], ["/_blazor/initializers"] = [],
        ["/_framework/opaque-redirect"] = ["url"], ["/{path}"] = [], ["/hangfire/{path}"] = ["from", "count", "period"],
    };

    public static IReadOnlyList<SweptEndpoint> Of(EndpointDataSource source) =>
        [.. source.Endpoints.OfType<RouteEndpoint>().Where(endpoint => !IsStaticAsset(endpoint)).SelectMany(Read)];

    private static IEnumerable<SweptEndpoint> Read(RouteEndpoint endpoint)
    {
        var route = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(PartOf))));
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var page = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        var (query, form) = page is not null ? ([.. QueryOf(page).Distinct(StringComparer.Ordinal)], []) : OfHandler(route, endpoint.Metadata.GetMetadata<MethodInfo>());
        foreach (var method in methods.Where(method => method is "GET" or "POST"))
        {
            yield return new SweptEndpoint(method, route, query, form, page is not null) { RouteValues = [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)] };
        }
    }

    private static string PartOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        RoutePatternSeparatorPart separator => separator.Content,
        _ => throw new InvalidOperationException($"A route has a part of an unknown kind: {part}."),
    };

    private static List<string> QueryOf(Type page) =>
    [
        .. page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(property => (property.Name, Supplied: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
            .Where(property => property.Supplied is not null)
            .Select(property => property.Supplied!.Name ?? property.Name),
        .. page.GetProperties().Any(property => property.PropertyType == typeof(PageState)) ? OfFigurePages : [],
        .. OfGrids,
    ];

    private static (List<string> Query, List<string> Form) OfHandler(string route, MethodInfo? handler)
    {
        if (OfFramework.TryGetValue(route, out var known))
        {
            return ([.. known], []);
        }

        if (handler is null)
        {
            throw new InvalidOperationException($"{route} has no handler to read parameters from: say in {nameof(OfFramework)} what it reads.");
        }

        List<string> query = [], form = [];
        foreach (var parameter in handler.GetParameters())
        {
            if (parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
            {
                query.AddRange(parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? property.Name));
            }
            else if (parameter.GetCustomAttribute<FromFormAttribute>() is { } field)
            {
                form.Add(field.Name ?? parameter.Name!);
            }
            else if (parameter.ParameterType == typeof(string) || parameter.ParameterType.IsPrimitive || Nullable.GetUnderlyingType(parameter.ParameterType) is not null)
            {
                query.Add(parameter.Name!);
            }
        }

        return (query, form);
    }

    private static bool IsStaticAsset(RouteEndpoint endpoint) => endpoint.Metadata.Any(item => item.GetType().Name is "StaticAssetDescriptor" or "ContentEncodingMetadata");
}
