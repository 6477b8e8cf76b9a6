-- One letter as citizens write it, again and again. No key: each is a case of its own.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"kind":"建议","text":"村口的路灯坏了两个月，晚上老人和孩子出门很不方便，请尽快安排人员修好，并说明以后由谁负责维护。谢谢。","publish":false' .. (os.getenv("PERSON") or "") .. '}'

done = function(summary, latency)
  local faults = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %d %.3f %.2f %.2f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, faults))
end
