using Dashboard.Identity.Keys;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dashboard.Features.Api;

/// <summary>What the OpenAPI document says beyond the endpoints themselves.</summary>
internal static class ApiDescription
{
    private const string KeyScheme = "apiKey";
    private const string CookieScheme = "cookie";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Community governance board 城乡社区发展治理看板";
            document.Info.Description =
                "Figures come from one aggregation: live, nightly and rebuilt are the same number. Errors are application/problem+json in the language of Accept-Language. "
                + "Days are 2026-03-02, periods 2026-W10, 2026-03, 2026-Q1, 2026 or 2026-03~ytd; times are RFC 3339 with an offset.";

            // Relative: the generator would write the name by which the client asked.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKeyHandler.Header, Description = "Made by the command: key add" },
                [CookieScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "governance", Description = "A signed-in user" },
            };
            document.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] },
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(CookieScheme, document)] = [] },
            ];
            return Task.CompletedTask;
        });
    }
}
