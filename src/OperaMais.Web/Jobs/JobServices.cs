using OperaMais.Data.Storage;

namespace OperaMais.Web.Jobs;

/// <summary>Work in the background.</summary>
internal static class JobServices
{
    /// <param name="services">What there is to work with.</param>
    /// <param name="database">Where jobs wait for a process that does them.</param>
    internal static void AddJobs(this IServiceCollection services, OperaMaisDatabase database)
    {
        JobQueue.Register(services, database);
        JobSchedule.Register(services);
        services.AddSingleton<JobQueue>();
        services.AddSingleton<JobSchedule>();
        services.AddSingleton<JobTable>();
        services.AddSingleton<JobWatch>();
        services.AddSingleton<JobBoard>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobRecovery>();
        services.AddSingleton<JobDesk>();
        services.AddSingleton<ImportWork>();
        services.AddSingleton<BatchWork>();
        services.AddSingleton<JobWork>(provider => (job, run) => job.IsBatch
            ? provider.GetRequiredService<BatchWork>().RunAsync(job, run)
            : provider.GetRequiredService<ImportWork>().RunAsync(job, run));
    }
}
