using Dashboard.Identity.Audit;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Features.Api.Answers;

/// <summary>Records what people took away or looked into. Programs with keys do it all day, and their access is recorded by their key.</summary>
internal sealed class ExportAudit(AuditTrail audit)
{
    public Task ExportedAsync(HttpContext context, string what) => WriteAsync(context, AuditActions.Exported, what);

    public Task RecordsReadAsync(HttpContext context, string what) => WriteAsync(context, AuditActions.RecordsRead, what);

    private Task WriteAsync(HttpContext context, string action, string what) =>
        context.User.Identity is { AuthenticationType: { } type, Name: { } name } && type == IdentityConstants.ApplicationScheme
            ? audit.WriteAsync(name, action, what, context.Request.QueryString.Value, context.RequestAborted)
            : Task.CompletedTask;
}
