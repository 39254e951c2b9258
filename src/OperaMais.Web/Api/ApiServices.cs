using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using OperaMais.Application.Catalogue;
using OperaMais.Application.Documents;
using OperaMais.Application.Settlements;
using OperaMais.Domain;

namespace OperaMais.Web.Api;

/// <summary>The HTTP API: read-only documents for programs, under the same policies as the pages.</summary>
internal static class ApiServices
{
    private const string Version = "v1";
    private const string Root = "/api/v1";

    internal static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            DocumentJson.Configured(options.SerializerOptions);
        });
        services.AddExceptionHandler<ApiFailures>();
        services.AddSingleton<FindProcedures>();
        services.AddSingleton<ListQuadrimesters>();
        services.AddOpenApi(Version, options =>
        {
            options.ShouldInclude = description => $"/{description.RelativePath}".StartsWith(Root, StringComparison.Ordinal);
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Opera Mais";
                document.Info.Description = WebMessages.Text("api.description");
                document.Servers = [];
                return Task.CompletedTask;
            });
            // They are written by converters, which tell no schema.
            options.AddSchemaTransformer((schema, context, _) =>
            {
                var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
                if (type == typeof(Money))
                {
                    schema.Type = type == context.JsonTypeInfo.Type ? JsonSchemaType.Number : JsonSchemaType.Number | JsonSchemaType.Null;
                    schema.MultipleOf = 0.01m;
                    schema.Description = WebMessages.Text("api.money");
                }
                return Task.CompletedTask;
            });
        });
    }

    internal static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Root).WithTags("Opera Mais").WithMetadata(new SkipStatusCodePagesAttribute());
        api.MapSettlements();
        api.MapRegistry();
        api.MapOpenApi("/openapi.json").AllowAnonymous();
        api.MapFallback(() => ApiProblem.Of(StatusCodes.Status404NotFound, "path")).AllowAnonymous();
    }
}
