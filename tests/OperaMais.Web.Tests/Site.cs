using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Data.Users;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Web.Access;
using OperaMais.Web.Start;

namespace OperaMais.Web.Tests;

/// <summary>The site, in this process, over a database and an upload folder of a test's own, with one user a role.</summary>
public sealed class Site : IAsyncDisposable
{
    private const string Password = "uma senha bem comprida";

    private readonly TestDatabase database;
    private readonly TemporaryFolder folder = new();
    private readonly WebApplicationFactory<Program> factory;
    private readonly bool usesKestrel;

    private Site(TestDatabase database, Action<IWebHostBuilder>? configure, bool usesKestrel)
    {
        this.database = database;
        this.usesKestrel = usesKestrel;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:OperaMais", database.ConnectionString);
            host.UseSetting("OperaMais:UploadFolder", folder.Path);
            // What makes guessing a stolen hash slow would make each test slow.
            host.ConfigureServices(services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000));
            configure?.Invoke(host);
        });
        if (usesKestrel)
            factory.UseKestrel(options => options.Listen(IPAddress.Loopback, port: 0));
    }

    /// <summary>The database behind it.</summary>
    public TestDatabase Database => database;

    /// <summary>Where it keeps uploads.</summary>
    public string UploadFolder => folder.Path;

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>The municipality the manager is bound to.</summary>
    public static string ManagedMunicipality => "310620";

    /// <summary>The accredited provider that its user speaks for.</summary>
    public static string AccreditedProvider => "9000003";

    /// <summary>Starts the site and waits until it is ready.</summary>
    /// <param name="kind">Which database.</param>
    /// <param name="fill">Fills the database before the site starts.</param>
    /// <param name="configure">Sets what the test needs otherwise.</param>
    /// <param name="usesKestrel">Whether it listens on a port, as its users have it, with the limits of the server.</param>
    public static async Task<Site> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        Func<TestDatabase, Task>? fill = null,
        Action<IWebHostBuilder>? configure = null,
        bool usesKestrel = false)
    {
        var test = await TestDatabase.CreateAsync(kind);
        if (fill is not null)
            await fill(test);
        var site = new Site(test, configure, usesKestrel);
        await site.WaitUntilReadyAsync();
        return site;
    }

    /// <summary>Creates a user for every role, who may sign in.</summary>
    public async Task CreateUsersAsync()
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        foreach (var role in Roles.All)
            await CreateAsync(users, role, role, role == Roles.AccreditedProvider ? AccreditedProvider : ManagedMunicipality);
    }

    /// <summary>Creates another manager, who may sign in by that name.</summary>
    public async Task CreateManagerAsync(string name, string municipality)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        await CreateAsync(scope.ServiceProvider.GetRequiredService<UserManager<User>>(), name, Roles.Manager, municipality);
    }

    /// <summary>Creates another who speaks for an accredited provider, who may sign in by that name.</summary>
    public async Task CreateProviderAsync(string name, string provider)
    {
        await using var scope = factory.Services.CreateAsyncScope();
        await CreateAsync(scope.ServiceProvider.GetRequiredService<UserManager<User>>(), name, Roles.AccreditedProvider, provider);
    }

    /// <summary>A visitor who has not signed in; redirections are left to the test.</summary>
    public HttpClient Visitor()
    {
        if (!usesKestrel)
            return factory.CreateClient(new() { AllowAutoRedirect = false });
        factory.StartServer();
        // The factory's own would follow redirections.
        return new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = factory.ClientOptions.BaseAddress };
    }

    /// <summary>A visitor signed in as the user of a role, or another of that name.</summary>
    public async Task<HttpClient> SignedInAsync(string role)
    {
        var client = Visitor();
        await SignInAsync(client, role);
        return client;
    }

    /// <summary>Signs a visitor in as the user of a role, or another of that name.</summary>
    internal static async Task SignInAsync(HttpClient client, string role)
    {
        var answer = await client.PostFormAsync("/entrar", "/entrar", new() { ["_handler"] = "entrar", ["Email"] = NameOf(role), ["Password"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
    }

    private static async Task CreateAsync(UserManager<User> users, string name, string role, string bound)
    {
        var user = new User { Id = Guid.CreateVersion7(), UserName = NameOf(name), DisplayName = Roles.ToText(role) };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        await users.AddClaimAsync(user, new(ClaimTypes.Role, role));
        if (role == Roles.Manager)
            await users.AddClaimAsync(user, new(Scope.MunicipalityClaim, bound));
        if (role == Roles.AccreditedProvider)
            await users.AddClaimAsync(user, new(Scope.ProviderClaim, bound));
    }

    private static string NameOf(string role) => $"{role}@example.org";

    private async Task WaitUntilReadyAsync()
    {
        var readiness = factory.Services.GetRequiredService<Readiness>();
        using var visitor = Visitor();
        // Every request passes the gate: asking again and again is how a visitor waits too.
        await Waiting.UntilAsync("the site is ready", async () =>
        {
            Assert.False(readiness.HasFailed, readiness.Step);
            return (await visitor.GetAsync("/health/ready")).IsSuccessStatusCode;
        });
    }
}
