using Microsoft.AspNetCore.Authorization;

namespace Dashboard.Identity;

/// <summary>Grants what the reader's rights say.</summary>
internal sealed class RightsHandler(Readers readers) : AuthorizationHandler<RightsRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightsRequirement requirement)
    {
        if (readers.From(context.User) is { } reader && reader.May(requirement.Rights))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
