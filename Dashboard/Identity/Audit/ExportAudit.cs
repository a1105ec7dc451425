using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Audit;

/// <summary>Records which figures people took away. Programs with keys do it all day, and their access is recorded by their key; reading records is written down for both.</summary>
internal sealed class ExportAudit(AuditTrail audit)
{
    public Task ExportedAsync(HttpContext context, string what) =>
        context.User.Identity is { AuthenticationType: { } type, Name: { } name } && type == IdentityConstants.ApplicationScheme
            ? audit.WriteAsync(name, AuditActions.Exported, what, context.Request.QueryString.Value, context.RequestAborted)
            : Task.CompletedTask;
}
