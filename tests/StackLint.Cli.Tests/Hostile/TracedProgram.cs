using System.Text.RegularExpressions;

namespace StackLint.Cli.Tests.Hostile;

/// <summary>The program as a process of its own, with what it asks the system for.</summary>
internal static partial class TracedProgram
{
    /// <summary>How the program is started.</summary>
    internal static string[] Command { get; } = ["env", "DOTNET_EnableDiagnostics=0", "HOSTILE=" + HostileRepository.Marker, "dotnet", ProgramFile.Path];

    /// <summary>Runs it to its end: its exit status and its calls of processes, of the network and of files that were opened.</summary>
    internal static (int Status, string Error, string[] Calls) Run(string folder, params IEnumerable<string> arguments)
    {
        var strace = ExternalProgram.Require("strace");
        var trace = Path.GetTempFileName();
        try
        {
            ExternalProgram.SkipUnless(strace.Run(folder, "-f", "-o", trace, "true").Status == 0, "This process may trace no other.");
            var (status, _, error) = strace.Run(folder, ["-f", "-y", "-qq", "-s", "4096", "-e", "trace=%network,execve,execveat,open,openat,openat2", "-e", "signal=none", "-o", trace, .. Command, .. arguments]);
            return (status, error, File.ReadAllLines(trace));
        }
        finally
        {
            File.Delete(trace);
        }
    }

    /// <summary>The programs that were started, but for those that start the one that is traced.</summary>
    internal static IEnumerable<string> Started(string[] calls) =>
        calls.Where(static c => Execution().IsMatch(c)).Select(static c => Path.GetFileName(Execution().Match(c).Groups["path"].Value)).SkipWhile(static p => p is "env" or "dotnet");

    /// <summary>The calls that reach for a network, or for anybody else.</summary>
    internal static IEnumerable<string> Network(string[] calls) => calls.Where(static c => Socket().IsMatch(c));

    /// <summary>The files that were opened, as the system names them, and how.</summary>
    internal static IEnumerable<(string Path, string Call)> Opened(string[] calls) =>
        calls.Select(static c => (Open().Match(c), Call: c)).Where(static m => m.Item1.Success).Select(static m => (m.Item1.Groups["path"].Value, m.Call));

    [GeneratedRegex(@"\bexecve(at)?\(.*?""(?<path>[^""]+)"".* = 0$")]
    private static partial Regex Execution();

    [GeneratedRegex(@"^\d+ +(socket|connect|bind|listen|accept4?|sendto|sendmsg|sendmmsg|recvfrom|recvmsg|getsockname|socketpair)\(")]
    private static partial Regex Socket();

    [GeneratedRegex(@"(?:\bopen(at2?)?\(|<\.\.\. open(at2?)? resumed>).*\) = \d+<(?<path>[^>]+)>$")]
    private static partial Regex Open();
}
