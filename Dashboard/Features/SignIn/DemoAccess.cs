using Dashboard.Demo;
using Dashboard.Identity;
using Dashboard.Identity.Users;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Features.SignIn;

/// <summary>One-click roles: only in Development and only where the simulated city fills the database, never beside real data whatever the settings say.</summary>
internal sealed class DemoAccess(SimulatedCity city, IHostEnvironment environment, UserManager<AppUser> users, UserRegister register)
{
    public async Task<bool> IsOfferedAsync(CancellationToken cancellationToken) => environment.IsDevelopment() && await city.IsShownAsync(cancellationToken);

    /// <summary>The account of the person, made at its first use; null when none is offered under that key.</summary>
    public async Task<AppUser?> FindAsync(string? key, string displayName, CancellationToken cancellationToken)
    {
        if (DemoPerson.All.FirstOrDefault(person => person.Key == key) is not { } person || !await IsOfferedAsync(cancellationToken))
        {
            return null;
        }

        if (await users.FindByNameAsync(person.UserName) is { } known)
        {
            return known;
        }

        var user = new AppUser { UserName = person.UserName, DisplayName = displayName, Areas = person.Area };
        var added = await register.AddAsync(user, person.Role, password: null);
        return added.Succeeded ? user : throw new InvalidOperationException(string.Join(' ', added.Errors.Select(error => error.Description)));
    }
}
