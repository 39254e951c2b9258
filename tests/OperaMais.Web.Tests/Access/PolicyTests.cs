using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Access;

[Collection(ExampleTests.Name)]
public sealed class PolicyTests(ExampleSite example)
{
    // What the framework maps by itself, for signed-in users: circuits of interactive pages, and files that do not exist.
    private static readonly string[] FrameworkRoutes = ["/_blazor", "/_framework", "/{**path:file}"];

    [Fact]
    public void Every_page_says_who_may_open_it()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).ToList();
        Assert.True(pages.Count > 5);
        Assert.DoesNotContain(pages, page =>
            page.GetCustomAttribute<AllowAnonymousAttribute>() is null
            && page.GetCustomAttributes<AuthorizeAttribute>().All(attribute => attribute.Policy is null));
    }

    [Fact]
    public void Every_endpoint_says_who_may_use_it()
    {
        var endpoints = example.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !FrameworkRoutes.Any(route => ("/" + endpoint.RoutePattern.RawText!.TrimStart('/')).StartsWith(route, StringComparison.Ordinal)))
            .ToList();
        Assert.True(endpoints.Count > 10);
        Assert.Equal([], endpoints.Where(endpoint =>
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy is null)).Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public void Every_endpoint_that_changes_something_asks_for_the_token_of_a_form() => Assert.Equal(["/producao/envio"], example.Site.Services
        .GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["POST"])
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
        // The upload checks its token itself, before it reads a body of gigabytes.
        .Select(endpoint => endpoint.RoutePattern.RawText)
        .Where(route => !route!.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal)));

    [Theory]
    [InlineData("/")]
    [InlineData("/apuracao")]
    [InlineData("/beneficiarios")]
    [InlineData("/usuarios")]
    public async Task Who_has_not_signed_in_is_asked_to(string page)
    {
        using var visitor = example.Site.Visitor();
        var answer = await visitor.GetAsync(page);
        Assert.StartsWith("/entrar?volta=", new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Manager, "/municipio/310620")]
    [InlineData(Roles.Administrator, "/usuarios")]
    [InlineData(Roles.AccreditedProvider, "/implantes")]
    [InlineData(Roles.ImplantAuditor, "/implantes")]
    public async Task Who_may_not_see_the_panel_begins_elsewhere(string role, string start)
    {
        using var client = await example.Site.SignedInAsync(role);
        Assert.Equal(start, (await client.GetAsync("/")).Headers.Location!.OriginalString);
    }
}
