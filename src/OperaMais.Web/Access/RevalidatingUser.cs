using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OperaMais.Data.Users;

namespace OperaMais.Web.Access;

/// <summary>Ends what an interactive page may do when its user was locked out or changed meanwhile: a circuit outlives its cookie.</summary>
internal sealed class RevalidatingUser(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<SecurityStampValidatorOptions> options)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => options.Value.ValidationInterval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<User>>();
        return await signIn.ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
