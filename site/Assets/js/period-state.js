// period-state
