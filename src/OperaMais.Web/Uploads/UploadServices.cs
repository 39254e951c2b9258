namespace OperaMais.Web.Uploads;

/// <summary>Taking files in.</summary>
internal static class UploadServices
{
    internal static void AddUploads(this IServiceCollection services)
    {
        services.AddSingleton<UploadFolders>();
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<UploadSorting>();
    }
}
