namespace StackLint.Fuzzing.Loop;

/// <summary>What the targets of a process share.</summary>
/// <param name="Root">The folder of the repository.</param>
/// <param name="Folder">Where everything is kept.</param>
/// <param name="Random">Decides.</param>
/// <param name="Current">Tells the supervisor what is being run.</param>
/// <param name="Watchdog">Ends what takes too long.</param>
internal sealed record WorkerContext(string Root, string Folder, Random Random, CurrentInput Current, Watchdog Watchdog)
{
    internal string FindsFolder => Path.Combine(Folder, "finds");
}
