using System.Diagnostics;
using System.Text;
using StackLint.Fuzzing.Coverage;
using StackLint.Fuzzing.Loop;
using StackLint.Fuzzing.Targets;

namespace StackLint.Fuzzing.Commands;

/// <summary>Fuzzes in processes that may die: what a process died of is a find like any other.</summary>
internal sealed class FuzzCommand(FuzzSettings settings)
{
    private const int DeathsOfTarget = 3;
    private const int ReportLines = 60;

    private readonly Dictionary<string, int> _deaths = new(StringComparer.Ordinal);

    internal int Run()
    {
        Directory.CreateDirectory(settings.Folder);
        if (Directory.Exists(settings.FindsFolder))
        {
            Directory.Delete(settings.FindsFolder, recursive: true);
        }

        Console.WriteLine($"fuzzing for {settings.Time.TotalSeconds:0} s in {settings.Folder}, seed {settings.Seed}");
        var program = Instrumentation.CreateCopy(Path.Combine(settings.Folder, "instrumented"));
        var watch = Stopwatch.StartNew();
        for (var run = 0; watch.Elapsed < settings.Time; run++)
        {
            List<FuzzTarget> targets = [.. settings.Targets.Where(t => _deaths.GetValueOrDefault(t.Name) < DeathsOfTarget)];
            if (targets.Count == 0)
            {
                break;
            }

            var (status, error) = Start(program, settings.ForWorker(settings.Time - watch.Elapsed, run, targets));
            if (status == 0)
            {
                break;
            }

            if (status == WorkerCommand.NoCoverage)
            {
                Console.WriteLine("failed: a target took no branch at all: the assemblies are not instrumented");
                return 1;
            }

            if (!RecordDeath(status, error))
            {
                Console.WriteLine($"failed: the fuzzer itself ended with status {status}\n{error}");
                return 1;
            }
        }

        return ShowFinds();
    }

    private bool RecordDeath(int status, string error)
    {
        using var current = new CurrentInput(settings.CurrentPath);
        var (target, bytes) = current.Get();
        if (target.Length == 0)
        {
            return false;
        }

        _deaths[target] = _deaths.GetValueOrDefault(target) + 1;
        var what = status == Watchdog.ExitStatus ? "hang" : "death";
        var find = new Find(target, bytes, $"{what}: the process ended with status {status}\n{error}", $"{target} {what} {Convert.ToBase64String(bytes)}");
        find.Write(settings.FindsFolder);
        Console.WriteLine($"FIND {find.Name}: {what}");
        return true;
    }

    private int ShowFinds()
    {
        var finds = Directory.Exists(settings.FindsFolder) ? Directory.GetFiles(settings.FindsFolder, "*.txt") : [];
        foreach (var path in finds.Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"\n== {path}\n{File.ReadAllText(path)}");
        }

        Console.WriteLine(finds.Length == 0 ? "nothing found" : $"failed: {finds.Length} found; 'replay TARGET FILE' runs one again");
        return finds.Length == 0 ? 0 : 1;
    }

    private static (int Status, string Error) Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", program, .. arguments]) { RedirectStandardError = true };

        // One thread: what runs beside an execution would count as its branches. And what takes all memory is a find.
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        using var process = Process.Start(start)!;
        var error = new StringBuilder();
        var lines = 0;
        while (process.StandardError.ReadLine() is { } line)
        {
            // A stack overflow prints every frame.
            if (lines++ < ReportLines)
            {
                error.AppendLine(line);
            }
        }

        process.WaitForExit();
        return (process.ExitCode, error.ToString());
    }
}
