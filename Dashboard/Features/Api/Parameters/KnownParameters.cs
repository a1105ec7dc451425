using System.Text.Json;

namespace Dashboard.Features.Api.Parameters;

/// <summary>Refuses a parameter the endpoint does not know (a typing error would silently widen the answer) and one given twice.</summary>
/// <typeparam name="TQuery">The parameters: one property each; those that may be repeated are arrays.</typeparam>
internal sealed class KnownParameters<TQuery> : IEndpointFilter
{
    private static readonly Dictionary<string, bool> Known = typeof(TQuery).GetProperties()
        .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), property => property.PropertyType.IsArray, StringComparer.Ordinal);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var (name, values) in context.HttpContext.Request.Query)
        {
            if (!Known.TryGetValue(name, out var repeats))
            {
                throw new BadParameterException(name, values, "AllowedParameters", string.Join(", ", Known.Keys));
            }

            if (!repeats && values.Count > 1)
            {
                throw new BadParameterException(name, values, "AllowedOnce");
            }
        }

        return next(context);
    }
}
