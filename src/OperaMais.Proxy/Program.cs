// Stands before any number of web processes: a visitor stays with the process that holds the circuit of the page, and one that is being
// stopped or not ready yet gets no visitor.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    // How large an upload may be is for the site to say.
    kestrel.Limits.MaxRequestBodySize = null;
});
builder.Services.AddReverseProxy()
    .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"))
    // One name stands for as many processes as there are now.
    .AddDnsDestinationResolver(options => options.RefreshPeriod = TimeSpan.FromSeconds(5));

var app = builder.Build();
app.MapReverseProxy();
await app.RunAsync();
