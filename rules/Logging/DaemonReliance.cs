using StackLint.Compose.Model;

namespace StackLint.Rules.Logging;

/// <summary>Services that leave their logs to the daemon.</summary>
internal static class DaemonReliance
{
    /// <summary>Whether a service names neither driver nor <c>max-size</c>, so that the daemon's default decides how its logs rotate.</summary>
    internal static bool IsIn(Service service)
    {
        var logging = service.Logging;
        return service.IsComplete
            && !service.Has("provider")
            && !logging.IsUnknown
            && (logging.Driver.IsAbsent || logging.Driver.Is(""))
            && !logging.HasUnknownOptions
            && logging.GetOption("max-size").IsAbsent
            && !logging.Options.Any(static o => o.Name.IsUnknown);
    }
}
